namespace VirtualGic;

/// <summary>Linux error numbers; a call answers 0 or one of them negated, as the kernel's do.</summary>
internal static class Errno
{
    public const int EIO = 5;
    public const int ENXIO = 6;
    public const int E2BIG = 7;
    public const int ENOMEM = 12;
    public const int EBUSY = 16;
    public const int EEXIST = 17;
    public const int EINVAL = 22;
    public const int ENOSPC = 28;
    public const int EOPNOTSUPP = 95;
}
