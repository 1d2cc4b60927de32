extern alias history;

using history::VirtualGic.History;
using Xunit;

namespace VirtualGic.Tests;

using GuestRegion = history::VirtualGic.GuestRegion;
using IIoDevice = history::VirtualGic.IIoDevice;
using IoBus = history::VirtualGic.IoBus;

/// <summary>On one thread, where order does not matter, every era works.</summary>
public sealed class HistoryTests
{
    private readonly IoBus _bus = new();

    [Fact]
    public void S1_runs() => RunsTwice(new S1PlainFlagCpu(new S1PlainFlag(_bus)).Run);

    [Fact]
    public void S2_runs() => RunsTwice(new S2EarlyFlagCpu(new S2EarlyFlag(_bus)).Run);

    [Fact]
    public void S3_with_a_visible_fence_runs()
    {
        var bus = new SynchronousBus();
        var cpu = new S3BorrowedOrderCpu(new S3BorrowedOrder(bus));

        Assert.Equal((2, 2, 1), (cpu.Run(), cpu.Run(), bus.Count));
    }

    [Fact]
    public void S3_with_a_hidden_fence_runs() => RunsTwice(new S3HiddenFenceCpu(new S3HiddenFence(new FencedBus(_bus))).Run);

    [Fact]
    public void The_half_fix_of_the_writer_runs() => RunsTwice(new ReleaseOnlyCpu(new ReleaseOnly(_bus)).Run);

    [Fact]
    public void The_half_fix_of_the_reader_runs() => RunsTwice(new AcquireOnlyCpu(new AcquireOnly(_bus)).Run);

    [Fact]
    public void S4_runs() => RunsTwice(new S4AcquireReleaseCpu(new S4AcquireRelease(_bus)).Run);

    [Fact]
    public void A_read_section_does_not_see_the_end_of_a_grace_period()
    {
        var period = new GracePeriod();
        var section = period.Enter();
        var writer = new Thread(period.Synchronize);
        writer.Start();

        Assert.True(writer.IsAlive);
        period.Exit(section);
        writer.Join();
    }

    private void RunsTwice(Func<int> run) => Assert.Equal((2, 2, 1), (run(), run(), _bus.Count));

    private sealed class FencedBus(IoBus bus) : IMmioBus
    {
        public int Register(GuestRegion region, IIoDevice device)
        {
            var error = bus.Register(region, device);
            Interlocked.MemoryBarrier();
            return error;
        }
    }
}
