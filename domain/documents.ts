import { can, type Permission } from './access.ts';
import type { Fact } from './facts.ts';
import type { Actor } from './roles.ts';

/**
 * Texts are for the unit's own parties, and only once they have been handed in: a remark is private until it is sent.
 * Whoever decides an extension reads the reason for it; whoever was asked for help reads the duty's texts.
 */
export function mayReadDocument(actor: Actor, documentId: string, duty: string, facts: readonly Fact[]): Permission {
  const naming = facts.filter((fact) => Object.values(fact).includes(documentId));
  if (naming.length === 0) return { allowed: false, code: 'DOCUMENT_NOT_SENT', params: { duty } };
  const permission = can(actor, 'readDocuments');
  if (permission.allowed) return permission;
  const aboutTime = naming.some(
    (fact) => fact.type === 'extensionRequested' || fact.type === 'extensionDecided' || fact.type === 'deadlineMoved',
  );
  const deciding = can(actor, 'decideExtension');
  if (aboutTime && deciding.allowed) return deciding;
  const helping = can(actor, 'giveHelp');
  if (helping.allowed && facts.some((fact) => fact.type === 'helpRequested' && fact.duty === duty)) return helping;
  return permission;
}
