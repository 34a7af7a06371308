import { textsIn, type FormFault } from './fault.ts';

/** Places that only their owner, or those at one desk, can open. `place` is what people call them. */
const PRIVATE: readonly { place: string; like: RegExp }[] = [
  { place: 'OneDrive', like: /-my\.sharepoint\.com\b|\b(?:onedrive\.(?:live\.)?com|1drv\.ms|onedrive:)/i },
  { place: 'SharePoint', like: /\bsharepoint\.com\/(?::\w:\/\w\/)?personal\//i },
  { place: 'Google Drive', like: /\b(?:drive|docs|sheets|forms)\.google\.com\b/i },
  { place: 'Dropbox', like: /\bdropbox\.com\b/i },
  { place: 'iCloud', like: /\bicloud\.com\b/i },
  { place: 'file share', like: /(?:\b(?:file|smb|afp|nfs):\/\/|\\\\[\w.-]+\\|(?:^|[\s"'(<])[A-Za-z]:[\\/](?!\/))/i },
];

/** Links that prove nothing, because nobody else can follow them and their files may go away. */
export function privateLinks(content: unknown): FormFault[] {
  return textsIn(content).flatMap(({ path, text }) => {
    const found = PRIVATE.find(({ like }) => like.test(text));
    return found ? [{ path, code: 'EVIDENCE_LINK_PRIVATE' as const, params: { place: found.place } }] : [];
  });
}
