using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4815;

public sealed class RuleCompiler
{
    private sealed class Program
    {
        public Func<string, bool>[] Steps;
        public string Source;
        public int Depth;
        public bool Compiled;
    }

    private readonly object _compile = new();
    private readonly string _source;
    private Program _program;

    public RuleCompiler(string source) => _source = source;

    public int Depth => GetProgram().Depth;

    public bool Matches(string input)
    {
        var program = GetProgram();
        if (!program.Compiled)
        {
            return false;
        }

        foreach (var step in program.Steps)
        {
            if (!step(input))
            {
                return false;
            }
        }

        return true;
    }

    public string Explain() => "rule '" + GetProgram().Source + "', depth " + Depth;

    private Program GetProgram()
    {
        var program = _program;
        if (program == null)
        {
            lock (_compile)
            {
                program = _program;
                if (program == null)
                {
                    program = new Program { Source = _source };
                    var words = _source.Split("and", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                    program.Steps = Array.ConvertAll(words, static w => new Func<string, bool>(s => s.Contains(w)));
                    program.Depth = words.Length;
                    program.Compiled = words.Length > 0;
                    _program = program;
                }
            }
        }

        return program;
    }
}
