namespace Corpus.C1829;

public enum DownloadPhase
{
    Waiting,
    Running,
    Done,
    Failed,
}

public sealed class AssetDownload
{
    private readonly Func<Stream> _open;
    private volatile DownloadPhase _phase;
    private byte[] _content;
    private string _etag;
    private Exception _error;

    private AssetDownload(string name, Func<Stream> open)
    {
        Name = name;
        _open = open;
    }

    public string Name { get; }

    public bool IsFinished => _phase >= DownloadPhase.Done;

    public static AssetDownload Begin(string name, Func<Stream> open)
    {
        var download = new AssetDownload(name, open);
        new Thread(download.Run) { IsBackground = true, Name = "download " + name }.Start();
        return download;
    }

    public bool TryTake(out ReadOnlyMemory<byte> content, out string etag)
    {
        switch (_phase)
        {
            case DownloadPhase.Done:
                content = _content;
                etag = _etag;
                return true;

            case DownloadPhase.Failed:
                throw new IOException(Name, _error);

            default:
                content = default;
                etag = null;
                return false;
        }
    }

    private void Run()
    {
        _phase = DownloadPhase.Running;
        try
        {
            using var stream = _open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            _content = copy.ToArray();
            _etag = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(_content));
            _phase = DownloadPhase.Done;
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            _error = ex;
            _phase = DownloadPhase.Failed;
        }
    }
}
