using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2038;

public sealed class EntityTraits
{
    internal bool Resolved;
    internal string KeyName;
    internal string[] Columns;

    internal void Resolve(Type type)
    {
        var columns = new List<string>();
        string key = null;
        foreach (var property in type.GetProperties())
        {
            if (!property.CanRead || property.GetIndexParameters().Length != 0)
            {
                continue;
            }

            columns.Add(property.Name);
            if (property.Name == "Id" || property.Name == type.Name + "Id")
            {
                key = property.Name;
            }
        }

        KeyName = key ?? string.Empty;
        Columns = columns.ToArray();
        Resolved = true;
    }
}

public static class EntityTypes
{
    private static readonly ConditionalWeakTable<Type, EntityTraits> s_traits = new();

    public static string SelectSql(this Type type)
    {
        var traits = TraitsOf(type);
        return "select " + string.Join(", ", traits.Columns) + " from " + type.Name;
    }

    public static string DeleteSql(this Type type)
    {
        var traits = TraitsOf(type);
        if (traits.KeyName.Length == 0)
        {
            throw new NotSupportedException(type.Name + " has no key");
        }

        return "delete from " + type.Name + " where " + traits.KeyName + " = @key";
    }

    private static EntityTraits TraitsOf(Type type)
    {
        var traits = s_traits.GetValue(type, static _ => new EntityTraits());
        if (traits is { Resolved: true })
        {
            return traits;
        }

        traits.Resolve(type);
        return traits;
    }
}
