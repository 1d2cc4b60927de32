using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4318;

public sealed record MailRow(string Sender, string Subject, bool Unread);

public interface IMailService
{
    MailRow[] Fetch(string folder, CancellationToken token);
}

public sealed class InboxModel : INotifyPropertyChanged
{
    private readonly int _ownerThread = Environment.CurrentManagedThreadId;
    private readonly SynchronizationContext _ui;
    private readonly IMailService _service;
    private CancellationTokenSource _loading;
    private bool _loaded;
    private MailRow[] _rows;
    private int _unread;
    private string _error;

    public InboxModel(SynchronizationContext ui, IMailService service)
    {
        ArgumentNullException.ThrowIfNull(ui);
        _ui = ui;
        _service = service;
    }

    public event PropertyChangedEventHandler PropertyChanged;

    public string Title
    {
        get
        {
            VerifyAccess();
            return _loaded ? $"Inbox ({_unread} of {_rows.Length})" : _error ?? "Loading...";
        }
    }

    public IReadOnlyList<MailRow> Rows
    {
        get
        {
            VerifyAccess();
            if (!_loaded)
            {
                Load("inbox");
                return [];
            }

            return _rows;
        }
    }

    public void Load(string folder)
    {
        VerifyAccess();
        _loading?.Cancel();
        var loading = _loading = new CancellationTokenSource();
        Task.Run(() =>
        {
            MailRow[] rows = null;
            string error = null;
            try
            {
                rows = _service.Fetch(folder, loading.Token);
            }
            catch (Exception e)
            {
                error = e.Message;
            }

            _ui.Post(_ => Show(loading, rows, error), null);
        });
    }

    private void Show(CancellationTokenSource loading, MailRow[] rows, string error)
    {
        VerifyAccess();
        if (loading != _loading)
        {
            return;
        }

        _loaded = rows != null;
        _rows = rows;
        _error = error;
        _unread = rows is null ? 0 : Array.FindAll(rows, static r => r.Unread).Length;
        Changed(nameof(Rows));
        Changed(nameof(Title));
    }

    private void Changed([CallerMemberName] string property = null) =>
        PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(property));

    private void VerifyAccess()
    {
        if (Environment.CurrentManagedThreadId != _ownerThread)
        {
            throw new InvalidOperationException("The model belongs to another thread.");
        }
    }
}
