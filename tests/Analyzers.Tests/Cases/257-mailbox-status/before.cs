using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C257;

public enum SyncStatus
{
    Idle,
    Synced,
    Failed,
}

public sealed class MailboxModel
{
    private readonly Func<IReadOnlyList<string>> _fetch;
    private int _unread;
    private string _summary;

    public MailboxModel(Func<IReadOnlyList<string>> fetch)
    {
        _fetch = fetch;
        ThreadPool.UnsafeQueueUserWorkItem(static model => model.Synchronize(), this, preferLocal: false);
    }

    public SyncStatus Status { get; private set; }

    public string Caption => Status switch
    {
        SyncStatus.Synced => $"{_summary} ({_unread})",
        SyncStatus.Failed => "offline",
        _ => "...",
    };

    private void Synchronize()
    {
        try
        {
            var subjects = _fetch();
            _unread = subjects.Count;
            _summary = subjects.Count == 0 ? "no mail" : subjects[0];
            Status = SyncStatus.Synced;
        }
        catch (TimeoutException)
        {
            Status = SyncStatus.Failed;
        }
    }
}
