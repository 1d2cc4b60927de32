using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5215;

public sealed class Survey
{
    private readonly string _root;
    private readonly Func<string, long> _sizeOf;

    public Survey(string root, Func<string, long> sizeOf)
    {
        _root = root;
        _sizeOf = sizeOf;
    }

    public async Task<string> RunAsync(CancellationToken cancel)
    {
        var left = new Half();
        var right = new Half();
        string[] files = await Task.Run(() => Directory.GetFiles(_root), cancel).ConfigureAwait(false);
        int middle = files.Length / 2;

        Task first = Task.Run(() => left.Measure(files.AsMemory(0, middle), _sizeOf), cancel);
        Task second = Task.Run(() => right.Measure(files.AsMemory(middle), _sizeOf), cancel);
        await Task.WhenAll(first, second).ConfigureAwait(false);

        return left.Line("left") + Environment.NewLine + right.Line("right");
    }

    private sealed class Half
    {
        private bool _measured;
        private long _bytes;
        private string _largest;

        public void Measure(ReadOnlyMemory<string> files, Func<string, long> sizeOf)
        {
            long most = -1;
            foreach (string file in files.Span)
            {
                long size = sizeOf(file);
                _bytes += size;
                if (size > most)
                {
                    most = size;
                    _largest = file;
                }
            }

            _measured = _largest != null;
        }

        public string Line(string label)
        {
            if (!_measured)
            {
                return label + ": empty";
            }

            return label + ": " + _bytes + " bytes, largest " + Path.GetFileName(_largest);
        }
    }
}
