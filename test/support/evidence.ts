import { readFileSync } from 'node:fs';
import { RULES_VERSION } from '../../domain/facts.ts';
import { sealDocument, sealFact } from '../../documents/hash.ts';
import type { EvidenceDocument, EvidenceInput } from '../../documents/evidence/evidence-types.ts';
import { compilePlan } from '../../planning/compile.ts';
import { parsePlan } from '../../planning/read-plan.ts';
import { on, Play } from './play.ts';

const SOURCE = readFileSync('plans/ntnu-ark-2023-2025.yaml', 'utf8');
const { plan, texts, hash } = compilePlan(parsePlan(SOURCE));
const FORM = 'P1.preparationForm';

/** A unit that prepared, was asked for more, moved a deadline, met and got an answer: with names that need care in a PDF. */
export function playedEvidence(remark = 'Gjennomgått sammen. Åse sa: «greit» ✓'): EvidenceInput {
  const play = new Play(plan);
  const form = textOf('0f4d7a52-0a3c-7000-8000-000000000001', 'form', { goals: 'Flere svar', remark }, 'person-unitManager');
  const answer = textOf('0f4d7a52-0a3c-7000-8000-000000000002', 'statement', { text: remark }, 'person-safetyRepresentative');
  const refusals = [
    play.send('2023-10-05', 'unitManager', {
      type: 'submitForm',
      duty: FORM,
      documentId: form.documentId,
      hash: form.sha256,
      external: false,
    }),
    play.send(
      '2023-10-09',
      'safetyRepresentative',
      { type: 'answerForm', duty: FORM, outcome: 'confirmedWithRemarks', hash: form.sha256, statementId: answer.documentId },
      { textHash: answer.sha256 },
    ),
    play.send('2023-10-10', 'coordinator', { type: 'moveDeadline', duty: 'P1.staffInformation', lastDay: '2023-11-10' }),
    play.send('2023-11-02', 'unitManager', { type: 'recordMeeting', duty: 'P1.staffInformation', meeting: { occurredOn: '2023-11-01' } }),
  ].filter((refusal) => refusal !== null);
  if (refusals.length > 0) throw new Error(`the follow-up went otherwise: ${JSON.stringify(refusals)}`);
  const { facts, headHash } = sealed(play);
  return {
    exportedAt: on(plan, '2023-12-01'),
    cycle: { cycleId: '0f4d7a52-0a3c-7000-8000-00000000000c', mandateReference: '2023/8812' },
    plan: { key: plan.key, version: plan.version, hash, source: SOURCE, compiled: plan, texts },
    unit: {
      unitId: 'iv-ibm',
      abbreviation: 'IBM',
      name: {
        nb: 'Institutt for bygg- og miljøteknikk',
        nn: 'Institutt for bygg- og miljøteknikk',
        en: 'Civil and Environmental Engineering',
      },
    },
    followUpId: '0f4d7a52-0a3c-7000-8000-00000000000f',
    facts,
    headHash,
    documents: [form, answer],
    people: [
      { personId: 'person-unitManager', name: 'Åse Šimić-Nordgård' },
      { personId: 'person-safetyRepresentative', name: 'Nils 李 Aslaksen' },
    ],
    letters: play.allNotices().map(({ duty, step, role, issuedAt }) => ({
      madeAt: issuedAt,
      sentAt: issuedAt,
      kind: 'prompt',
      state: 'sent',
      role,
      duty: duty ?? null,
      step,
    })),
  };
}

function textOf(documentId: string, kind: string, content: unknown, personId: string): EvidenceDocument {
  return { documentId, duty: FORM, kind, version: 1, personId, createdAt: on(plan, '2023-10-05'), ...sealDocument(content) };
}

function sealed(play: Play): { facts: string[]; headHash: string | null } {
  let headHash: string | null = null;
  const facts = play.facts.map(({ seq, fact }) => {
    const link = sealFact({ seq, at: fact.at, recordedAt: fact.at, rulesVersion: RULES_VERSION, fact, prevHash: headHash });
    headHash = link.hash;
    return link.canonical;
  });
  return { facts, headHash };
}
