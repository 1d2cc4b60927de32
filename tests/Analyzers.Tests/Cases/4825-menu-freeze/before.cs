using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4825;

internal sealed class Menu
{
    private readonly List<(string Dish, decimal Price)> _dishes = new();
    private decimal _cheapest;
    private bool _frozen;

    public bool IsFrozen => _frozen;

    public Menu Add(string dish, decimal price)
    {
        if (_frozen)
        {
            throw new InvalidOperationException("The menu is printed already.");
        }

        _dishes.Add((dish, price));
        return this;
    }

    public void Freeze()
    {
        if (_frozen)
        {
            return;
        }

        _dishes.Sort(static (a, b) => a.Price.CompareTo(b.Price));
        _frozen = true;
        _cheapest = _dishes.Count > 0 ? _dishes[0].Price : 0m;
    }

    public decimal Cheapest => _frozen ? _cheapest : throw new InvalidOperationException();

    public IEnumerable<string> Below(decimal limit)
    {
        foreach (var (dish, price) in _dishes)
        {
            if (price >= limit)
            {
                yield break;
            }

            yield return dish;
        }
    }
}

public static class MenuBoard
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Menu> s_menus = new();

    public static void Publish(string house, IEnumerable<(string Dish, decimal Price)> dishes)
    {
        var menu = new Menu();
        foreach (var (dish, price) in dishes)
        {
            menu.Add(dish, price);
        }

        menu.Freeze();
        s_menus[house] = menu;
    }

    public static decimal CheapestOf(string house) =>
        s_menus.TryGetValue(house, out var menu) && menu.IsFrozen ? menu.Cheapest : 0m;
}
