import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandAnswer, PersonCommand } from '../../api/schemas/command.schema.ts';
import type { FormView } from '../../api/schemas/form.schema.ts';
import type { DutyView } from '../../api/schemas/unit.schema.ts';
import type { FilledIn } from '../../texts/form-definition.ts';
import type { Act } from './act.ts';
import { nameOf } from './act.ts';
import { ApiRefusal, type ApiClient, type Call } from './api-client.ts';

/** What the actors share: the API, the cycle, and who is who right now. */
export interface Stage {
  api: ApiClient;
  cycleId: string;
  signal: AbortSignal;
  seed: number;
  holderOf: (act: Pick<Act, 'role' | 'unitId' | 'at'>) => string;
}

export type AskedForm = Pick<FormView, 'form' | 'proposed' | 'draft'>;

interface Document {
  documentId: string;
  sha256: string;
}

const NOT_YET = new Set(['FOLLOW_UP_UNKNOWN', 'UNIT_UNKNOWN', 'FOLLOW_UP_NOT_STARTED']);

/** One person at work on one duty of one unit. Knows nothing but what the API answers. */
export class Hand {
  readonly act: Act;
  readonly person: string;
  readonly #stage: Stage;
  #followUpId: string | null = null;

  constructor(stage: Stage, act: Act) {
    this.#stage = stage;
    this.act = act;
    this.person = stage.holderOf(act);
  }

  /** The duty as the person's page shows it; waits until it is there and as the person needs it. */
  async duty(ready: (duty: DutyView) => boolean = () => true): Promise<DutyView> {
    const { api, cycleId, signal } = this.#stage;
    for (let patience = 40; ; patience = Math.min(patience * 1.5, 500)) {
      const path = `/units/${encodeURIComponent(this.act.unitId)}/duties?cycle=${cycleId}`;
      const answer = await this.#patiently(() => api.call<{ followUpId: string; duties: DutyView[] }>(this.person, path));
      this.#followUpId = answer?.followUpId ?? null;
      const duty = answer?.duties.find((one) => one.duty === this.act.duty);
      if (duty && ready(duty)) return duty;
      await sleep(patience, undefined, { signal });
    }
  }

  /** Stores a text, so that a command can name it. */
  async write(
    kind: 'form' | 'actionPlan' | 'minutes' | 'invitation' | 'statement' | 'reason',
    content: Record<string, unknown>,
  ): Promise<Document> {
    if (this.#followUpId === null) await this.duty();
    const body = { followUpId: this.#followUpId, duty: this.act.duty, kind, content };
    return this.#stage.api.call<Document>(this.person, '/documents', { method: 'POST', body });
  }

  /** The form of the duty, as the person's page shows it. */
  async form(): Promise<AskedForm> {
    await this.duty();
    return this.call<AskedForm>(`${this.#formPath}?cycle=${this.cycleId}`, {});
  }

  /** Writes the answers into the draft that the second party sees too. Saying the same again changes nothing. */
  async draft({ form, answers }: FilledIn): Promise<void> {
    const { draft } = await this.form();
    const body = { formVersion: form.version, sawRevision: draft?.revision ?? 0, answers };
    await this.call(`${this.#formPath}/draft?cycle=${this.cycleId}`, { method: 'PUT', body });
  }

  get #formPath(): string {
    const { unitId, duty } = this.act;
    return `/units/${encodeURIComponent(unitId)}/duties/${encodeURIComponent(duty)}/form`;
  }

  /** Sends the command until it is written down; whether it is judged at once or later makes no difference to it. */
  async send(command: PersonCommand, step = ''): Promise<void> {
    const { api, cycleId, signal } = this.#stage;
    const body = { unitId: this.act.unitId, cycleId, command };
    const headers = { 'idempotency-key': `${this.key}${step === '' ? '' : ` ${step}`}` };
    for (;;) {
      const answer = await this.#patiently(() => api.call<CommandAnswer>(this.person, '/commands', { method: 'POST', body, headers }));
      if (answer) return;
      await sleep(100, undefined, { signal });
    }
  }

  /** The same act has the same key, however often it is tried. */
  get key(): string {
    return `demo ${this.#stage.seed} ${nameOf(this.act)}`;
  }

  get cycleId(): string {
    return this.#stage.cycleId;
  }

  /** Anything else the API offers. */
  call<T>(path: string, call: Call): Promise<T> {
    return this.#stage.api.call<T>(this.person, path, call);
  }

  /** A unit whose list has just been confirmed has no follow-up for a moment. */
  async #patiently<T>(call: () => Promise<T>): Promise<T | null> {
    try {
      return await call();
    } catch (error) {
      if (error instanceof ApiRefusal && NOT_YET.has(error.code)) return null;
      throw error;
    }
  }
}
