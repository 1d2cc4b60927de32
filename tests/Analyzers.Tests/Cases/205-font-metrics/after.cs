using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C205;

public class FontMetrics
{
    private readonly byte[] m_table;
    private volatile int m_glyphs = -1;
    private float m_ascent;
    private float m_descent;
    private float[] m_widths;

    public FontMetrics(byte[] table)
    {
        m_table = table;
    }

    public float LineHeight
    {
        get
        {
            if (m_glyphs < 0) { Parse(); }
            return m_ascent - m_descent;
        }
    }

    public float WidthOf(char c)
    {
        if (0 > m_glyphs) { Parse(); }
        return m_widths[c % m_widths.Length];
    }

    [MethodImpl(MethodImplOptions.Synchronized)]
    private void Parse()
    {
        if (m_glyphs >= 0) { return; }

        m_ascent = m_table[0];
        m_descent = -m_table[1];
        m_widths = new float[Math.Max(1, m_table.Length - 2)];
        for (int i = 2; i < m_table.Length; i++)
        {
            m_widths[i - 2] = m_table[i] / 64f;
        }

        m_glyphs = m_widths.Length;
    }
}
