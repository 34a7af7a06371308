import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What goes wrong with one request. A number is a status that the server answers without doing anything. */
export type ArchiveFault = 'fine' | 'down' | 'replyLost' | 'tooSlow' | 'garbage' | number;

export interface StoredRegistration {
  caseId: string;
  key: string;
  journalNumber: string;
  body: { tittel: string; skjerming?: object; dokumenter: { sjekksum: string; innhold: string; filnavn: string }[] };
}

/** A Noark 5 style archive that keeps whatever it is sent, twice if it is sent twice: only whoever asks first avoids doubles. */
export class ArchiveServer {
  readonly stored: StoredRegistration[] = [];
  /** Every request as `METHOD path`. */
  readonly requests: string[] = [];
  readonly cases = new Set(['2023/100', '2023/200']);
  /** What happens to the next requests, in order; afterwards all is fine. */
  faults: ArchiveFault[] = [];
  /** Holds until it is set to false again. */
  away = false;
  #server = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}/noark`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://archive');
    this.requests.push(`${request.method ?? ''} ${decodeURIComponent(url.pathname)}`);
    let body = '';
    for await (const part of request) body += String(part);
    const fault = this.away ? 'down' : (this.faults.shift() ?? 'fine');
    if (typeof fault === 'number') {
      reply(response, fault, '{"feil":"nei"}');
      return;
    }
    if (fault === 'down') {
      request.socket.destroy();
      return;
    }
    const [status, answer] = request.method === 'POST' ? this.#store(url, body) : this.#find(url);
    if (fault === 'replyLost') request.socket.destroy();
    // The client gives up first; its socket closes.
    if (fault === 'replyLost' || fault === 'tooSlow') return;
    reply(response, status, fault === 'garbage' ? '<html>Velkommen</html>' : JSON.stringify(answer));
  }

  #find(url: URL): [number, object] {
    const treff = this.stored.filter((one) => one.key === url.searchParams.get('noekkel'));
    return [200, { treff: treff.map(receipt) }];
  }

  #store(url: URL, text: string): [number, object] {
    const caseId = decodeURIComponent(url.pathname.split('/').at(-2) ?? '');
    if (!this.cases.has(caseId)) return [404, { feil: 'ukjent sak' }];
    const body = JSON.parse(text) as StoredRegistration['body'] & { eksternNoekkel: { noekkel: string } };
    const one = { caseId, key: body.eksternNoekkel.noekkel, journalNumber: String(this.stored.length + 1), body };
    this.stored.push(one);
    return [201, receipt(one)];
  }
}

const receipt = ({ caseId, journalNumber }: StoredRegistration) => ({ saksnummer: caseId, journalnummer: Number(journalNumber) });

function reply(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
}
