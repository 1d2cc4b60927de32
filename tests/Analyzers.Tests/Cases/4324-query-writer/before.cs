using System;
using System.Collections.Generic;
using System.Linq.Expressions;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4324;

public sealed record SqlCommandText(string Sql, object[] Arguments);

public static class QueryTranslator
{
    private static long s_translated;

    private sealed class Writer
    {
        private readonly StringBuilder _sql = new();
        private readonly char _marker;
        private bool _whereOpen;
        private bool _hasArguments;
        private List<object> _arguments;

        public Writer(string table, char marker)
        {
            _marker = marker;
            _sql.Append("SELECT * FROM ").Append(table);
        }

        public void Filter(Expression predicate)
        {
            _sql.Append(_whereOpen ? " AND (" : " WHERE (");
            _whereOpen = true;
            Visit(predicate);
            _sql.Append(')');
        }

        public SqlCommandText Finish() => new(_sql.ToString(), _hasArguments ? _arguments.ToArray() : []);

        private void Visit(Expression node)
        {
            switch (node)
            {
                case BinaryExpression b:
                    Visit(b.Left);
                    _sql.Append(Operator(b.NodeType));
                    Visit(b.Right);
                    break;
                case MemberExpression { Expression: ParameterExpression } m:
                    _sql.Append(m.Member.Name);
                    break;
                case ConstantExpression c:
                    _sql.Append(_marker).Append(Bind(c.Value));
                    break;
                default:
                    _sql.Append(_marker).Append(Bind(Expression.Lambda(node).Compile().DynamicInvoke()));
                    break;
            }
        }

        private int Bind(object value)
        {
            if (!_hasArguments)
            {
                _hasArguments = true;
                _arguments = new List<object>();
            }

            _arguments.Add(value);
            return _arguments.Count - 1;
        }

        private static string Operator(ExpressionType type) => type switch
        {
            ExpressionType.Equal => " = ",
            ExpressionType.NotEqual => " <> ",
            ExpressionType.LessThan => " < ",
            ExpressionType.GreaterThan => " > ",
            ExpressionType.AndAlso => " AND ",
            ExpressionType.OrElse => " OR ",
            _ => throw new NotSupportedException(type.ToString()),
        };
    }

    public static long Translated => Interlocked.Read(ref s_translated);

    public static SqlCommandText Translate<T>(string table, params Expression<Func<T, bool>>[] predicates)
    {
        var writer = new Writer(table, '@');
        foreach (var predicate in predicates)
        {
            writer.Filter(predicate.Body);
        }

        Interlocked.Increment(ref s_translated);
        return writer.Finish();
    }

    public static SqlCommandText[] TranslateAll<T>(string table, IReadOnlyList<Expression<Func<T, bool>>> queries)
    {
        var results = new SqlCommandText[queries.Count];
        Parallel.For(0, queries.Count, i => results[i] = Translate(table, queries[i]));
        return results;
    }
}
