using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6127;

public static class RomanNumerals
{
    [ThreadStatic]
    private static bool t_ready;

    [ThreadStatic]
    private static StringBuilder t_text;

    [ThreadStatic]
    private static int[] t_values;

    public static string[] FormatAll(int[] numbers)
    {
        var result = new string[numbers.Length];
        Parallel.For(0, numbers.Length, i => result[i] = Format(numbers[i]));
        return result;
    }

    public static string Format(int number)
    {
        if (!t_ready)
        {
            t_ready = true;
            t_text = new StringBuilder(32);
            t_values = new[] { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };
        }

        t_text.Clear();
        for (int i = 0; i < t_values.Length; i++)
        {
            for (; number >= t_values[i]; number -= t_values[i])
            {
                t_text.Append(Symbol(i));
            }
        }

        return t_text.ToString();
    }

    private static string Symbol(int index) => index switch
    {
        0 => "M", 1 => "CM", 2 => "D", 3 => "CD", 4 => "C", 5 => "XC", 6 => "L",
        7 => "XL", 8 => "X", 9 => "IX", 10 => "V", 11 => "IV", _ => "I",
    };
}
