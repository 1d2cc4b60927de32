using System.Collections.Generic;
using System.Collections;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3016;

public sealed class ElementDecl
{
    public readonly string Name;
    public readonly string Parent;

    public ElementDecl(string name, string parent)
    {
        Name = name;
        Parent = parent;
    }
}

public class SchemaSet
{
    private readonly ArrayList _declarations = new ArrayList();
    private Hashtable _elements;
    private int _maxDepth;
    private volatile bool _isCompiled;
    private bool _locked;

    public void Add(ElementDecl declaration)
    {
        lock (this)
        {
            if (_locked)
                throw new InvalidOperationException("The set was compiled already.");

            _declarations.Add(declaration);
        }
    }

    public ElementDecl GetElement(string name)
    {
        if (!_isCompiled)
            Compile();

        return (ElementDecl)_elements[name];
    }

    public int MaxDepth
    {
        get
        {
            if (!_isCompiled)
                Compile();

            return _maxDepth;
        }
    }

    public void Compile()
    {
        lock (this)
        {
            if (_isCompiled)
                return;

            _locked = true;
            Hashtable elements = new Hashtable();
            foreach (ElementDecl declaration in _declarations)
                elements[declaration.Name] = declaration;

            _elements = elements;
            foreach (ElementDecl declaration in _declarations)
                _maxDepth = Math.Max(_maxDepth, DepthOf(declaration, elements));

            _isCompiled = true;
        }
    }

    private static int DepthOf(ElementDecl declaration, Hashtable elements)
    {
        int depth = 0;
        while (declaration != null && depth <= elements.Count)
        {
            depth++;
            declaration = declaration.Parent == null ? null : (ElementDecl)elements[declaration.Parent];
        }

        return depth;
    }
}
