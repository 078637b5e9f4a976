namespace SdgTechSite.Model;

/// <summary>Something that is needed again later in a build, in memory or not.</summary>
public interface IKept<out T>
{
    /// <summary>Each time the same, though not always the same object. Throws <see cref="IOException"/> where the disk gives it back no more.</summary>
    T Value { get; }
}

/// <summary>Something that stays in memory.</summary>
public sealed class InMemory<T>(T value) : IKept<T>
{
    public T Value => value;
}
