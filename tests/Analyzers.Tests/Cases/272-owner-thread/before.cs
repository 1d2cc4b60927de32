using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C272;

public sealed class TreeNodeModel
{
    private readonly int _owner = Environment.CurrentManagedThreadId;
    private readonly Func<string[]> _load;
    private bool _expanded;
    private List<string> _children;

    public TreeNodeModel(Func<string[]> load) => _load = load;

    public IReadOnlyList<string> Children
    {
        get
        {
            VerifyAccess();
            if (!_expanded)
            {
                Show(_load());
            }

            return _children;
        }
    }

    public void Collapse()
    {
        VerifyAccess();
        _expanded = false;
        _children = null;
    }

    public void BeginExpand(SynchronizationContext ui)
    {
        VerifyAccess();
        Task.Run(() =>
        {
            string[] loaded = _load();
            ui.Post(_ => Show(loaded), null);
        });
    }

    private void Show(string[] loaded)
    {
        VerifyAccess();
        _children = new List<string>(loaded);
        _expanded = true;
    }

    private void VerifyAccess()
    {
        if (Environment.CurrentManagedThreadId != _owner)
        {
            throw new InvalidOperationException("wrong thread");
        }
    }
}
