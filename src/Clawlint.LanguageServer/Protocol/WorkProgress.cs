using System.Globalization;

namespace Clawlint.LanguageServer.Protocol;

/// <summary>Tells the client what goes on where work takes long (LSP <c>$/progress</c>). Most work is done before there is anything to tell.</summary>
/// <param name="connection">The client.</param>
/// <param name="isShown">Whether the client shows progress.</param>
/// <param name="patience">How long work may take before the client is told.</param>
public sealed class WorkProgress(Connection connection, bool isShown, TimeSpan patience)
{
    private long _lastToken;

    /// <summary>Does some work.</summary>
    /// <param name="title">What it is, for the user.</param>
    /// <param name="work">The work.</param>
    public T During<T>(string title, Func<T> work)
    {
        if (!isShown)
            return work();
        var report = new Report(connection, string.Create(CultureInfo.InvariantCulture, $"clawlint-{Interlocked.Increment(ref _lastToken)}"), title);
        using var timer = new Timer(static report => ((Report)report!).Begin(), report, patience, Timeout.InfiniteTimeSpan);
        try
        {
            return work();
        }
        finally
        {
            report.End();
        }
    }

    /// <summary>The report of one piece of work: it begins when the client has taken the token, and ends only if it began.</summary>
    private sealed class Report(Connection connection, string token, string title)
    {
        private readonly Lock _gate = new();
        private bool _isOver;
        private bool _isShown;

        public void Begin() => connection.Request("window/workDoneProgress/create", new ProgressToken(token), ProtocolJson.Default.ProgressToken, answer =>
        {
            lock (_gate)
            {
                if (_isOver || answer.ValueKind == System.Text.Json.JsonValueKind.Undefined)
                    return;
                _isShown = true;
                Send("begin", title);
            }
        });

        public void End()
        {
            lock (_gate)
            {
                _isOver = true;
                if (_isShown)
                    Send("end", null);
            }
        }

        private void Send(string kind, string? title) => connection.Notify("$/progress", new ProgressParams(token, new ProgressValue(kind, title)), ProtocolJson.Default.ProgressParams);
    }
}
