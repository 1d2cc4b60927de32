namespace Corpus.C1835;

public abstract class UiElement
{
    private readonly Thread _owner = Thread.CurrentThread;

    protected UiElement(SynchronizationContext dispatcher) => Dispatcher = dispatcher;

    protected SynchronizationContext Dispatcher { get; }

    protected void VerifyAccess()
    {
        if (Thread.CurrentThread != _owner)
        {
            throw new InvalidOperationException("the element belongs to another thread");
        }
    }
}

public sealed class EditorLayout : UiElement
{
    private readonly Func<string, string[]> _wrap;
    private string _text = "";
    private bool _measured;
    private string[] _lines;
    private int _widest;

    public EditorLayout(SynchronizationContext dispatcher, Func<string, string[]> wrap)
        : base(dispatcher) => _wrap = wrap;

    public int LineCount
    {
        get
        {
            VerifyAccess();
            EnsureMeasured();
            return _lines.Length;
        }
    }

    public void SetText(string text)
    {
        VerifyAccess();
        _text = text;
        _measured = false;
    }

    public int Widest()
    {
        VerifyAccess();
        EnsureMeasured();
        return _widest;
    }

    public void BeginSpellCheck(Func<string, string> correct)
    {
        VerifyAccess();
        string text = _text;
        Task.Run(() =>
        {
            string corrected = correct(text);
            Dispatcher.Post(_ => SetText(corrected), null);
        });
    }

    private void EnsureMeasured()
    {
        if (!_measured)
        {
            _lines = _wrap(_text);
            _widest = _lines.Length == 0 ? 0 : _lines.Max(l => l.Length);
            _measured = true;
        }
    }
}
