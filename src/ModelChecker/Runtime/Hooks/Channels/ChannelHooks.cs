using System.Threading.Channels;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>Channels: the program gets a channel of the model. Writing is a release, reading an acquire.</summary>
[Replaces(typeof(Channel))]
public static class ChannelHooks
{
    /// <summary>A channel without a limit.</summary>
    public static Channel<T> CreateUnbounded<T>() => new ModelledChannel<T>(int.MaxValue);

    /// <summary>A channel without a limit.</summary>
    public static Channel<T> CreateUnbounded<T>(UnboundedChannelOptions options) => new ModelledChannel<T>(int.MaxValue);

    /// <summary>A channel whose writers wait while it is full.</summary>
    public static Channel<T> CreateBounded<T>(int capacity) => new ModelledChannel<T>(capacity);

    /// <summary>A channel whose writers wait while it is full.</summary>
    public static Channel<T> CreateBounded<T>(BoundedChannelOptions options) => options.FullMode == BoundedChannelFullMode.Wait
        ? new ModelledChannel<T>(options.Capacity)
        : throw new UnsupportedConstructException("A bounded channel that drops items is not modelled.");
}
