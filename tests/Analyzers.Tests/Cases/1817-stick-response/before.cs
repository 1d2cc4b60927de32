namespace Corpus.C1817;

public interface IStickDevice
{
    float ReadRaw();
}

public sealed class StickResponse
{
    private readonly IStickDevice _device;
    private readonly int _samples;
    private volatile bool _calibrated;
    private float _deadZone;
    private float _gain;

    public StickResponse(IStickDevice device, int samples)
    {
        _device = device;
        _samples = samples;
        new Thread(Calibrate) { IsBackground = true, Name = "stick-calibration" }.Start();
    }

    public float Map(float raw)
    {
        float deadZone = _deadZone, gain = _gain;
        if (!_calibrated)
        {
            return Clamp(raw);
        }

        float magnitude = MathF.Abs(raw) - deadZone;
        return magnitude <= 0f ? 0f : Clamp(MathF.CopySign(magnitude * gain, raw));

        static float Clamp(float value) => Math.Clamp(value, -1f, 1f);
    }

    private void Calibrate()
    {
        float peak = 0f, noise = 0f, last = _device.ReadRaw();
        for (int i = 0; i < _samples; i++)
        {
            float now = _device.ReadRaw();
            noise = MathF.Max(noise, MathF.Abs(now - last));
            peak = MathF.Max(peak, MathF.Abs(now));
            last = now;
            Thread.Sleep(4);
        }

        _deadZone = MathF.Min(noise * 2f, 0.3f);
        _gain = 1f / MathF.Max(peak - _deadZone, 0.1f);
        _calibrated = true;
    }
}

public sealed class AimController(StickResponse horizontal, StickResponse vertical, IStickDevice x, IStickDevice y)
{
    private float _yaw;
    private float _pitch;

    public (float Yaw, float Pitch) Tick(float seconds)
    {
        _yaw += horizontal.Map(x.ReadRaw()) * seconds * 180f;
        _pitch = Math.Clamp(_pitch + (vertical.Map(y.ReadRaw()) * seconds * 90f), -85f, 85f);
        return (_yaw, _pitch);
    }
}
