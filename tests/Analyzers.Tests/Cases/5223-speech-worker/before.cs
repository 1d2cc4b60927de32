using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5223;

public sealed class SpeechWorker : IDisposable
{
    private readonly BlockingCollection<Request> _requests = new();
    private readonly Func<string, short[]> _loadVoice;
    private readonly Thread _thread;
    private bool _primed;
    private short[] _voice;
    private string _voiceName;

    public SpeechWorker(Func<string, short[]> loadVoice)
    {
        _loadVoice = loadVoice;
        _thread = new Thread(Loop) { IsBackground = true, Name = "speech" };
        _thread.Start();
    }

    public Task<short[]> SpeakAsync(string voice, string text)
    {
        var request = new Request(voice, text);
        _requests.Add(request);
        return request.Reply.Task;
    }

    public void Dispose()
    {
        _requests.CompleteAdding();
        _thread.Join();
        _requests.Dispose();
    }

    private void Loop()
    {
        foreach (var request in _requests.GetConsumingEnumerable())
        {
            try
            {
                request.Reply.TrySetResult(Render(request));
            }
            catch (Exception e)
            {
                _primed = false;
                request.Reply.TrySetException(e);
            }
        }
    }

    private short[] Render(Request request)
    {
        if (!_primed || _voiceName != request.Voice)
        {
            Prime(request.Voice);
        }

        var samples = new short[request.Text.Length];
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = _voice[request.Text[i] % _voice.Length];
        }

        return samples;
    }

    private void Prime(string voice)
    {
        _primed = true;
        _voice = _loadVoice(voice);
        _voiceName = voice;
    }

    private sealed class Request
    {
        public Request(string voice, string text)
        {
            Voice = voice;
            Text = text;
        }

        public string Voice { get; }

        public string Text { get; }

        public TaskCompletionSource<short[]> Reply { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
