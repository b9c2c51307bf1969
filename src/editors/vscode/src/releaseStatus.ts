/** The notification `clawlint/status`: what the server says of one document. */
export interface ReleaseStatus {
  readonly uri: string;
  /** The release that it is checked against. */
  readonly openClaw: string;
  /** Where that release was named, in words. */
  readonly from: string;
  /** Whether the release accepts the config; absent where that is not certain. */
  readonly accepted?: boolean;
  /** Whether the gateway starts with it; absent where that is not certain. */
  readonly starts?: boolean;
}

/** What the status bar shows of a document. */
export interface StatusText {
  readonly text: string;
  readonly tooltip: string;
  readonly isBad: boolean;
}

export function describe(status: ReleaseStatus): StatusText {
  const isBad = status.accepted === false || status.starts === false;
  const icon = isBad ? "$(error)" : status.accepted === true ? "$(check)" : "$(question)";
  return {
    text: `${icon} OpenClaw ${status.openClaw}: ${verdict(status)}`,
    tooltip: `${sentence(status)}\nChecked against OpenClaw ${status.openClaw} (${status.from}). Click to choose another release.`,
    isBad,
  };
}

function verdict(status: ReleaseStatus): string {
  if (status.accepted === false) return "rejected";
  if (status.starts === false) return "does not start";
  return status.accepted === true ? "accepted" : "not certain";
}

function sentence(status: ReleaseStatus): string {
  if (status.accepted === false) return status.starts === true ? "OpenClaw rejects this config, and repairs it itself when it starts." : "OpenClaw rejects this config.";
  if (status.starts === false) return "OpenClaw accepts this config, and its gateway refuses to start with it.";
  return status.accepted === true ? "OpenClaw accepts this config." : "Whether OpenClaw accepts this config cannot be told for certain.";
}
