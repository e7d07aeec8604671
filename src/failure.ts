/**
 * An expected failure: something a user can repair. It names the place (file › sheet › cell, or option)
 * and the repair. The command line prints it without a stack trace and exits with `exit`.
 */
export class Failure extends Error {
  readonly code: string;
  readonly place: string;
  readonly repair: string;
  /** 1: the data fell short; 2: the call was wrong. */
  readonly exit: 1 | 2;

  constructor({code, place, message, repair, exit = 1}: {code: string; place: string; message: string; repair: string; exit?: 1 | 2}) {
    super(message);
    this.name = "Failure";
    this.code = code;
    this.place = place;
    this.repair = repair;
    this.exit = exit;
  }

  /** `place: message. Repair: …`, one line. */
  override toString(): string {
    return `${this.place}: ${this.message}. Repair: ${this.repair}`;
  }
}
