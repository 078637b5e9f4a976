using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using SdgTechSite.Model;

namespace SdgTechSite.Content;

/// <summary>
/// The states of all files of a content tree, in the order of their paths. Between the moments at which a build asks for them they may lie in a store
/// (<see cref="Shelve"/>): a large site has hundreds of thousands. Not safe to shelve while somebody reads them.
/// </summary>
public sealed class KeptStates(ImmutableArray<SourceState> all)
{
    /// <summary>So many are read at a time.</summary>
    private const int Many = 4096;

    private const int StampBytes = 4 * sizeof(long);
    private const int StateBytes = 1 + SHA256.HashSizeInBytes + StampBytes;

    private ImmutableArray<SourceState> _states = all;
    private ImmutableArray<string> _paths = [];
    private ImmutableArray<KeptBytes> _shelved = [];

    /// <summary>All of them. Throws <see cref="IOException"/> where the disk gives them back no more.</summary>
    public ImmutableArray<SourceState> Value => _shelved.IsEmpty ? _states : Read();

    /// <summary>Puts them into the store, from where they are read each time they are asked for; <paramref name="paths"/>, which stay in memory, are theirs.</summary>
    public void Shelve(KeptStore store, ImmutableArray<string> paths)
    {
        var bytes = new byte[Many * StateBytes];
        var shelved = ImmutableArray.CreateBuilder<KeptBytes>();
        for (var first = 0; first < _states.Length; first += Many)
        {
            var part = _states.AsSpan(first, Math.Min(Many, _states.Length - first));
            for (var i = 0; i < part.Length; i++) Write(part[i], bytes.AsSpan(i * StateBytes, StateBytes));
            shelved.Add(store.Keep(bytes.AsSpan(0, part.Length * StateBytes)));
        }

        (_states, _paths, _shelved) = ([], paths, shelved.DrainToImmutable());
    }

    private ImmutableArray<SourceState> Read()
    {
        var states = new SourceState[_paths.Length];
        for (var first = 0; first < states.Length; first += Many)
        {
            ReadOnlySpan<byte> bytes = _shelved[first / Many].Read();
            for (var i = 0; i < bytes.Length / StateBytes; i++) states[first + i] = Read(_paths[first + i], bytes.Slice(i * StateBytes, StateBytes));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(states);
    }

    private static void Write(SourceState state, Span<byte> to)
    {
        to[0] = (byte)((state.Sha256 is null ? 0 : 1) | (state.Stamp is null ? 0 : 2));
        state.Sha256.GetValueOrDefault().Write(to[1..]);
        var stamp = state.Stamp.GetValueOrDefault();
        var place = to[^StampBytes..];
        BinaryPrimitives.WriteInt64LittleEndian(place, stamp.Size);
        BinaryPrimitives.WriteUInt64LittleEndian(place[8..], stamp.Inode);
        BinaryPrimitives.WriteInt64LittleEndian(place[16..], stamp.Changed);
        BinaryPrimitives.WriteInt64LittleEndian(place[24..], stamp.Modified);
    }

    private static SourceState Read(string path, ReadOnlySpan<byte> from)
    {
        var place = from[^StampBytes..];
        var stamp = new FileStamp(BinaryPrimitives.ReadInt64LittleEndian(place), BinaryPrimitives.ReadUInt64LittleEndian(place[8..]), BinaryPrimitives.ReadInt64LittleEndian(place[16..]), BinaryPrimitives.ReadInt64LittleEndian(place[24..]));
        return new SourceState(path, (from[0] & 1) == 0 ? null : FileHash.Read(from[1..(1 + SHA256.HashSizeInBytes)]), (from[0] & 2) == 0 ? null : stamp);
    }
}
