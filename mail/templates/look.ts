/** The look of letters: the same tokens as the pages, in the sizes mail clients leave alone. Inline, because many clients drop style sheets. */
export const LOOK = {
  paper: '#FBFAF7',
  ink: '#1B1A17',
  muted: '#5A5548',
  line: '#DDD8CC',
  action: '#1B5E43',
  onAction: '#FFFFFF',
} as const;

const FONT = "font-family:Inter,'Segoe UI',Helvetica,Arial,sans-serif;";

export const STYLE = {
  page: `margin:0;padding:0;background:${LOOK.paper};color:${LOOK.ink};`,
  cell: `${FONT}padding:24px 20px 32px;color:${LOOK.ink};font-size:16px;line-height:25px;`,
  paragraph: 'margin:0 0 16px;',
  lead: 'margin:8px 0 4px;font-size:24px;line-height:32px;font-weight:700;',
  when: 'margin:0 0 16px;font-size:18px;line-height:27px;',
  heading: 'margin:24px 0 4px;font-size:16px;line-height:25px;font-weight:600;',
  line: 'margin:0 0 4px;',
  button: `background:${LOOK.action};border-radius:4px;`,
  buttonLink: `${FONT}display:inline-block;padding:12px 24px;color:${LOOK.onAction};font-size:16px;line-height:24px;font-weight:600;text-decoration:none;`,
  rule: `border-top:1px solid ${LOOK.line};height:1px;line-height:1px;font-size:1px;`,
  small: `margin:0 0 8px;font-size:14px;line-height:21px;color:${LOOK.muted};`,
  link: `color:${LOOK.action};`,
} as const;

/** Dark mode swaps values only; clients that ignore it show the light letter. */
export const DARK = `@media (prefers-color-scheme: dark) {
  .page, .cell { background: #171613 !important; color: #F0EDE4 !important; }
  .small { color: #B8B2A3 !important; }
  .rule { border-color: #38352E !important; }
  .button { background: #7CC7A2 !important; }
  .button a { color: #0E2219 !important; }
  .link { color: #7CC7A2 !important; }
}`;
