using System.Collections.Generic;
using System.Collections;
using System.Globalization;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3002;

internal static partial class MailSettings
{
    private static string s_host;
    private static int s_port;
    private static bool s_useTls;
    private static string s_sender;

    internal static string Host
    {
        get
        {
            Initialize();
            return s_host;
        }
    }

    internal static int Port
    {
        get
        {
            Initialize();
            return s_useTls && s_port == 25 ? 465 : s_port;
        }
    }

    internal static string From(string displayName)
    {
        Initialize();
        return displayName + " <" + s_sender + ">";
    }
}

internal static partial class MailSettings
{
    private static bool s_initialized;
    private static bool s_warned;

    private static void Initialize()
    {
        if (s_initialized == false)
        {
            Monitor.Enter(typeof(MailSettings));
            try
            {
                if (s_initialized == false)
                {
                    IDictionary section = Environment.GetEnvironmentVariables();
                    s_host = ReadString(section, "mail.host", "localhost");
                    s_port = ReadInt(section, "mail.port", 25);
                    s_useTls = ReadString(section, "mail.tls", "no") == "yes";
                    s_sender = ReadString(section, "mail.sender", "noreply@" + s_host);
                    s_initialized = true;
                }
            }
            finally
            {
                Monitor.Exit(typeof(MailSettings));
            }
        }
    }

    private static string ReadString(IDictionary section, string name, string fallback)
    {
        string value = section[name] as string;
        return string.IsNullOrEmpty(value) ? fallback : value.Trim();
    }

    private static int ReadInt(IDictionary section, string name, int fallback)
    {
        string text = ReadString(section, name, null);
        int value;
        if (text == null)
            return fallback;

        if (!int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value))
        {
            if (!s_warned)
            {
                s_warned = true;
                Console.Error.WriteLine("Invalid value for " + name);
            }

            return fallback;
        }

        return value;
    }
}
