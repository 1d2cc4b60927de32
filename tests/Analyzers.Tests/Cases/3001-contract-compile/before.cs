using System.Collections.Generic;
using System.Collections;
using System.Reflection;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3001;

internal abstract class ContractInfo
{
    private static readonly Hashtable s_contracts = Hashtable.Synchronized(new Hashtable());

    private readonly Type _type;
    private bool _compiled;
    private string _rootName;
    private int _depth;

    protected ContractInfo(Type type)
    {
        _type = type;
    }

    public Type Type { get { return _type; } }

    public string RootName
    {
        get
        {
            EnsureCompiled();
            return _depth == 0 ? _rootName : _rootName + "." + _depth;
        }
    }

    public static ContractInfo GetContract(Type type)
    {
        ContractInfo info = (ContractInfo)s_contracts[type];
        if (info == null)
        {
            info = type.IsArray ? (ContractInfo)new ListContract(type) : new ClassContract(type);
            s_contracts[type] = info;
        }

        return info;
    }

    protected abstract void CompileCore();

    protected void EnsureCompiled()
    {
        if (_compiled)
            return;

        lock (this)
        {
            if (_compiled)
                return;

            _rootName = _type.Name;
            for (Type t = _type.DeclaringType; t != null; t = t.DeclaringType)
                _depth++;

            CompileCore();
            _compiled = true;
        }
    }
}

internal sealed class ClassContract : ContractInfo
{
    private PropertyInfo[] _members;
    private Hashtable _byName;

    public ClassContract(Type type) : base(type)
    {
    }

    public int MemberCount
    {
        get { EnsureCompiled(); return _members.Length; }
    }

    public PropertyInfo FindMember(string name)
    {
        EnsureCompiled();
        return (PropertyInfo)_byName[name];
    }

    protected override void CompileCore()
    {
        _members = Type.GetProperties(BindingFlags.Instance | BindingFlags.Public);
        _byName = new Hashtable(_members.Length);
        foreach (PropertyInfo member in _members)
            _byName[member.Name] = member;
    }
}

internal sealed class ListContract : ContractInfo
{
    private ContractInfo _element;

    public ListContract(Type type) : base(type)
    {
    }

    public ContractInfo Element
    {
        get { EnsureCompiled(); return _element; }
    }

    protected override void CompileCore()
    {
        _element = GetContract(Type.GetElementType());
    }
}
