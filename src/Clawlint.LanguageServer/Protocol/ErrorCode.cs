namespace Clawlint.LanguageServer.Protocol;

/// <summary>Why a request was not answered (JSON-RPC 2.0 and LSP 3.17).</summary>
public enum ErrorCode
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The message is no JSON.</summary>
    ParseError = -32700,

    /// <summary>The message is JSON and no request, or it came at a time when it may not.</summary>
    InvalidRequest = -32600,

    /// <summary>The server does not know the method.</summary>
    MethodNotFound = -32601,

    /// <summary>The parameters are not those of the method.</summary>
    InvalidParams = -32602,

    /// <summary>The server broke.</summary>
    InternalError = -32603,

    /// <summary>A request came before <c>initialize</c>.</summary>
    ServerNotInitialized = -32002,

    /// <summary>The request is right, and what it asks cannot be done.</summary>
    RequestFailed = -32803,

    /// <summary>The document changed while the answer was computed.</summary>
    ContentModified = -32801,

    /// <summary>The client took the request back.</summary>
    RequestCancelled = -32800,
}
