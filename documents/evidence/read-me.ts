/** What a stranger needs who finds the bundle in an archive. */
export function readMe(): string {
  return `Toårshjulet

NB  Dette er dokumentasjonen av én enhets oppfølging etter arbeidsmiljøundersøkelsen. Les summary-*.pdf først.
    Kontroller filen med: toarshjul evidence verify FIL. Det trengs ingen database. Kommandoen sier hva som er endret.
NN  Dette er dokumentasjonen av oppfølginga i éi eining etter arbeidsmiljøundersøkinga. Les summary-*.pdf først.
    Kontroller fila med: toarshjul evidence verify FIL. Det trengst ingen database. Kommandoen seier kva som er endra.
EN  This documents how one unit followed up the work-environment survey. Read summary-*.pdf first.
    Check the file with: toarshjul evidence verify FILE. No database is needed. The command names what has changed.

manifest.json    every file here with its size and SHA-256; "sha256" is the hash of the rest of the manifest as canonical JSON (RFC 8785)
facts.jsonl      one line for each fact; the SHA-256 of a line is the "prevHash" of the next, that of the last is "headHash" in the manifest
ledger.json      the duties as folded from the facts: status, deadlines with every move, answers. Instants are milliseconds since 1970, UTC
documents.json   about the texts that were handed in; each stands in documents/ as the very bytes its hash was made of.
                 "removed": only the hash is left; a fact "textRemoved" says when, in which role and why
people.json      names of those who acted; letters.json: when letters went and to which role; plan.yaml: the plan that was followed
archive.json     where each text is kept in the archive: system, case and journal number; without a number it is on its way
`;
}
