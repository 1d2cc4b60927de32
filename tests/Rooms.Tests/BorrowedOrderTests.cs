using Xunit;

namespace SafePublication.Rooms.Tests;

/// <summary>Order that is borrowed from a call holds exactly as long as the call has its fence.</summary>
public sealed class BorrowedOrderTests
{
    [Fact]
    public async Task A_fence_inside_the_call_orders_the_writer() =>
        Assert.StartsWith("PUB1006.Lent: exhausted", await CheckedAsync("PUB1006.Lent"));

    [Fact]
    public async Task The_same_code_is_violated_when_the_fence_goes() =>
        Assert.StartsWith("PUB1006.Withdrawn: violated", await CheckedAsync("PUB1006.Withdrawn"));

    private static async Task<string> CheckedAsync(string scenario) =>
        (await Tool.RunAsync("check", Room.Assembly, "--scenario", scenario)).Output;
}
