using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>
/// What reading the content gave: the model (null only when there is not enough to go on, such as no site.yaml),
/// and everything that was found on the way.
/// </summary>
public sealed record ContentResult(ContentModel? Model, ImmutableArray<Diagnostic> Diagnostics);
