using System.Threading.Channels;
using SafePublication.ModelChecker.Runtime.Tasks;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>A channel on top of one location that holds all its items.</summary>
internal sealed class ModelledChannel<T> : Channel<T>
{
    public ModelledChannel(int capacity)
    {
        CurrentThread.Value?.Remember(this);
        var queue = new ModelledQueue<T>(this, capacity, "Channel");
        var completion = new TaskCompletionSource().Task;
        var modelled = new ModelledTask(completion) { Name = "Channel.Completion" }.Attach();
        Reader = new ModelledChannelReader<T>(queue, modelled);
        Writer = new ModelledChannelWriter<T>(queue, modelled);
    }
}
