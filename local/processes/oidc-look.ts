import type { LocalPerson } from './oidc-provider.ts';

/** Everybody there is, under headings, with a field to find one by name, role or unit. Pressing a name is signing in. */
export function chooserPage(persons: readonly LocalPerson[]): string {
  const groups = [...new Set(persons.map((person) => person.group ?? ''))];
  const sections = groups.map((group) => {
    const rows = persons.filter((person) => (person.group ?? '') === group).map(row);
    return `<section>${group === '' ? '' : `<h2>${escape(group)}</h2>`}<ul>${rows.join('\n')}</ul></section>`;
  });
  return page(
    'Logg inn som',
    `<p>Lokal innlogging uten passord. Menneskene er oppdiktede; trykk på et navn, så er du den personen.<br>
<span lang="en">Local sign-in: everybody is invented. Press a name to be that person.</span></p>
<p><label for="find">Finn navn, rolle eller enhet</label><input id="find" type="search" autocomplete="off"></p>
<form method="post">${sections.join('\n')}</form>
<script>
const wanted = document.getElementById('find');
wanted.addEventListener('input', () => {
  const words = wanted.value.toLowerCase().split(/\\s+/);
  for (const item of document.querySelectorAll('li')) item.hidden = !words.every((word) => item.textContent.toLowerCase().includes(word));
  for (const section of document.querySelectorAll('section')) section.hidden = !section.querySelector('li:not([hidden])');
});
</script>`,
  );
}

/** The provider's own form asks to be sent; who has no scripts presses the button. */
export function leavingPage(form: string): string {
  return page(
    'Logg ut',
    `${form}<p><button form="op.logoutForm" name="logout" value="yes" autofocus>Logg ut</button></p>
<script>document.querySelector('button').click()</script>`,
  );
}

export function lostPage(home: string | undefined): string {
  const link = home === undefined ? '' : `<p><a href="${escape(home)}">Til Toårshjulet</a></p>`;
  return page(
    'Denne innloggingen er ikke i gang lenger',
    `<p>Det er ingenting galt: den er alt brukt, eller det tok for lang tid. Begynn på nytt fra Toårshjulet.</p>${link}`,
  );
}

function row({ sub, name, note }: LocalPerson): string {
  return `<li><button name="sub" value="${escape(sub)}">${escape(name)}</button> ${escape(note ?? '')}</li>`;
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<title>${escape(title)} – lokal innlogging</title><style>
body { margin: 0; background: #FBFAF7; color: #1B1A17; font: 17px/27px Inter, 'Segoe UI', Helvetica, Arial, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 32px 20px 64px; }
h1 { font-size: 28px; line-height: 36px; margin: 0 0 8px; } h2 { font-size: 18px; margin: 24px 0 4px; }
ul { list-style: none; margin: 0; padding: 0; } li { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; padding: 3px 0; color: #5A5548; } [hidden] { display: none; }
button { font: inherit; font-weight: 600; color: #1B5E43; background: none; border: 1px solid #DDD8CC; border-radius: 4px; padding: 4px 12px; min-height: 36px; cursor: pointer; }
button:hover { background: #FFFFFF; } :focus-visible { outline: 3px solid #1B1A17; outline-offset: 2px; }
label { display: block; font-weight: 600; } input { font: inherit; width: 100%; box-sizing: border-box; padding: 8px 12px; border: 1px solid #5A5548; border-radius: 4px; background: #FFFFFF; color: inherit; }
a { color: #1B5E43; }
</style></head><body><main><h1>${escape(title)}</h1>${body}</main></body></html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
