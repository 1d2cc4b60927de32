using System;
using System.Collections.Concurrent;
using System.Collections.Generic;

namespace Corpus.C2436;

public sealed class Material
{
    private readonly Dictionary<string, float> _parameters;
    private bool _transparent;
    private int _sortKey;
    private string _shader;

    private Material(IDictionary<string, float> parameters) =>
        _parameters = new Dictionary<string, float>(parameters, StringComparer.Ordinal);

    public static Material Opaque(string shader)
    {
        var material = new Material(new Dictionary<string, float>());
        material._shader = shader;
        material._sortKey = shader.Length;
        return material;
    }

    public Material WithOpacity(float opacity)
    {
        var copy = new Material(_parameters);
        copy._transparent = opacity < 1f;
        copy._shader = copy._transparent ? _shader + "+blend" : _shader;
        copy._parameters["opacity"] = opacity;
        copy._sortKey = copy._transparent ? 10_000 + _sortKey : _sortKey;
        return copy;
    }

    public int KeyFor(float depth) => _transparent ? _sortKey - (int)(depth * 100) : _sortKey;

    public float Parameter(string name, float otherwise) =>
        _parameters.TryGetValue(name, out float value) ? value : otherwise;

    public string Describe() => _transparent
        ? _shader + "@" + _parameters["opacity"].ToString("0.00")
        : _shader;
}

public sealed class MaterialLibrary
{
    private readonly ConcurrentDictionary<(string Shader, int Opacity), Material> _materials = new();

    public int Count => _materials.Count;

    public Material Get(string shader, float opacity)
    {
        int percent = (int)(Math.Clamp(opacity, 0f, 1f) * 100);
        return _materials.GetOrAdd((shader, percent), static key =>
        {
            var material = Material.Opaque(key.Shader);
            return key.Opacity == 100 ? material : material.WithOpacity(key.Opacity / 100f);
        });
    }
}
