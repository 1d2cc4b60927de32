using System.Text.Json.Nodes;

namespace SafePublication.ModelChecker.Rewriting.Tests.Litmus;

/// <summary>Litmus tests in which references lead to references, one object is reached over two paths, or a reference is handed on.</summary>
internal static class ReferenceLitmus
{
    private static readonly Dictionary<string, string> Initial = new() { ["P"] = "h0", ["Q"] = "z0", ["h0"] = "z0", ["h1"] = "z0" };

    public static IReadOnlyList<LitmusTest> All =>
    [
        Test("a chain of two", """[[["W","z1",1],["PW","h1","z1"],["PW","P","h1"]],[["RR","r0","P"],["RRD","r1","r0"],["RD","r2","r1"]]]""", "1:r0", "1:r1", "1:r2"),
        Test("a chain whose inner link is set late", """[[["PW","P","h1"],["W","z1",1],["PW","h1","z1"]],[["RR","r0","P"],["RRD","r1","r0"],["RD","r2","r1"]]]""", "1:r0", "1:r1", "1:r2"),
        Test("a chain built by two threads", """[[["W","z1",1],["PW","h1","z1"]],[["PW","P","h1"]],[["RR","r0","P"],["RRD","r1","r0"],["RD","r2","r1"]]]""", "2:r0", "2:r1", "2:r2"),
        Test("a link handed on", """[[["W","z1",1],["PW","h1","z1"],["PW","P","h1"]],[["RR","r0","P"],["RRD","r1","r0"],["PW","Q","r1"]],[["RR","r2","Q"],["RD","r3","r2"]]]""", "1:r0", "1:r1", "2:r2", "2:r3"),
        Test("two paths to one object", """[[["PW","Q","z1"],["W","z1",1],["PW","h1","z1"],["PW","P","h1"]],[["RR","r0","P"],["RRD","r1","r0"],["RR","r2","Q"],["RD","r3","r2"],["RD","r4","r1"]]]""", "1:r0", "1:r1", "1:r2", "1:r3", "1:r4"),
        Test("a store through the reference", """[[["W","z1",1],["PW","Q","z1"]],[["RR","r0","Q"],["WD","r0",2],["VW","y",1]],[["VR","r1","y"],["R","r2","z1"]]]""", "1:r0", "2:r1", "2:r2"),
        Test("a reference exchanged twice", """[[["W","z1",1],["PCAS","r0","Q","z1","z0"]],[["W","z2",2],["PCAS","r0","Q","z2","z0"]],[["RR","r1","Q"],["RD","r2","r1"]]]""", "0:r0", "1:r0", "2:r1", "2:r2"),
        Test("built under a lock, read without it", """[[["LOCK","r9","l"],["W","x",1],["PW","Q","z1"],["UNLOCK","l"]],[["RR","r0","Q"],["R","r1","x"],["LOCK","r9","l"],["R","r2","x"],["UNLOCK","l"]]]""", "1:r0", "1:r1", "1:r2"),
    ];

    private static LitmusTest Test(string name, string threads, params string[] observed) => LitmusTest.Explored(name, JsonNode.Parse(threads)!.AsArray(), Initial, observed);
}
