/** The command line makes no sense; the message says where, without a full stop. */
export class UsageError extends Error {}
