namespace SdgTechSite.Output;

/// <summary>The JSON Schema of the API, as it lies beside this file.</summary>
public static class ApiSchema
{
    public static byte[] Write()
    {
        using var stream = typeof(ApiSchema).Assembly.GetManifestResourceStream("api-schema.json") ?? throw new InvalidOperationException("The schema is not in the program.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
