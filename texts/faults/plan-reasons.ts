import type { Catalogue } from '../message.ts';

/** What a field of a plan or form file may be. Examples in braces are quoted, so that they are not taken for placeholders. */
export const PLAN_REASONS = {
  planDay: {
    nb: 'skriv en dag som Y0-10-13 (Y0 er året syklusen starter).',
    nn: 'skriv ein dag som Y0-10-13 (Y0 er året syklusen startar).',
    en: 'write a day as Y0-10-13 (Y0 is the year the cycle starts).',
  },
  planMonth: {
    nb: 'skriv en måned som Y0-10 (Y0 er året syklusen starter).',
    nn: 'skriv ein månad som Y0-10 (Y0 er året syklusen startar).',
    en: 'write a month as Y0-10 (Y0 is the year the cycle starts).',
  },
  planDayOrMonth: {
    nb: 'skriv en dag som Y0-11-06 eller en måned som Y1-01.',
    nn: 'skriv ein dag som Y0-11-06 eller ein månad som Y1-01.',
    en: 'write a day as Y0-11-06 or a month as Y1-01.',
  },
  planDayRule: {
    nb: "skriv en dag som Y0-10-13, '{ before: Y1-05-01 }', '{ beforeEaster: Y1 }' eller '{ endOf: Y1-02 }'.",
    nn: "skriv ein dag som Y0-10-13, '{ before: Y1-05-01 }', '{ beforeEaster: Y1 }' eller '{ endOf: Y1-02 }'.",
    en: "write a day as Y0-10-13, '{ before: Y1-05-01 }', '{ beforeEaster: Y1 }' or '{ endOf: Y1-02 }'.",
  },
  planDate: {
    nb: "skriv en dato som Y0-10-13, en måned som Y0-09, '{ before: Y1-05-01 }', '{ beforeEaster: Y1 }', '{ endOf: Y1-02 }', '{ ended: DUTY, plusWorkingDays: 5 }', '{ opened: DUTY }', '{ latestOf: [...] }' eller unknown.",
    nn: "skriv ein dato som Y0-10-13, ein månad som Y0-09, '{ before: Y1-05-01 }', '{ beforeEaster: Y1 }', '{ endOf: Y1-02 }', '{ ended: DUTY, plusWorkingDays: 5 }', '{ opened: DUTY }', '{ latestOf: [...] }' eller unknown.",
    en: "write a date as Y0-10-13, a month as Y0-09, '{ before: Y1-05-01 }', '{ beforeEaster: Y1 }', '{ endOf: Y1-02 }', '{ ended: DUTY, plusWorkingDays: 5 }', '{ opened: DUTY }', '{ latestOf: [...] }' or unknown.",
  },
  planQuiet: {
    nb: "skriv en stille tid som '{ key, from: ''07-01'', to: ''07-31'' }' eller '{ key, fromEaster: -6, toEaster: 2 }' (regnet i dager fra første påskedag).",
    nn: "skriv ei stille tid som '{ key, from: ''07-01'', to: ''07-31'' }' eller '{ key, fromEaster: -6, toEaster: 2 }' (rekna i dagar frå første påskedag).",
    en: "write a quiet period as '{ key, from: ''07-01'', to: ''07-31'' }' or '{ key, fromEaster: -6, toEaster: 2 }' (days from Easter Sunday).",
  },
  planDayOfYear: {
    nb: "skriv en dag i året som '07-01'.",
    nn: "skriv ein dag i året som '07-01'.",
    en: "write a day of every year as '07-01'.",
  },
  planTime: { nb: "skriv et klokkeslett som '06:00'.", nn: "skriv eit klokkeslett som '06:00'.", en: "write a time as '06:00'." },
  planName: {
    nb: "bruk små bokstaver, tall og bindestrek; '{Y0}' står for startåret.",
    nn: "bruk små bokstavar, tal og bindestrek; '{Y0}' står for startåret.",
    en: "use small letters, digits and hyphens; '{Y0}' stands for the start year.",
  },
  planKey: {
    nb: 'bruk bokstaver, tall og punktum, som P3.followUpMeeting.',
    nn: 'bruk bokstavar, tal og punktum, som P3.followUpMeeting.',
    en: 'use letters, digits and dots, such as P3.followUpMeeting.',
  },
  smallKey: {
    nb: 'bruk liten forbokstav, og så bokstaver og tall, som before21.',
    nn: 'bruk liten forbokstav, og så bokstavar og tal, som before21.',
    en: 'use a small first letter, then letters and digits, such as before21.',
  },
  formKey: {
    nb: 'bruk små bokstaver, tall og bindestrek, som preparation.',
    nn: 'bruk små bokstavar, tal og bindestrek, som preparation.',
    en: 'use small letters, digits and hyphens, such as preparation.',
  },
  requirementId: {
    nb: 'skriv id-en til et krav, som NT-009.',
    nn: 'skriv id-en til eit krav, som NT-009.',
    en: 'write a requirement id, such as NT-009.',
  },
  webAddress: {
    nb: 'skriv en nettadresse som begynner med https://',
    nn: 'skriv ei nettadresse som begynner med https://',
    en: 'write a web address that begins with https://',
  },
} as const satisfies Catalogue;
