import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormView } from '../../../api/schemas/form.schema.ts';
import type { DutyView } from '../../../api/schemas/unit.schema.ts';
import { formQuery } from '../../data/queries.ts';
import { useLanguage } from '../../words/words.tsx';

export interface VersionRead {
  /** Of the text on the page: the answer is about this one and no other. */
  hash: string | null;
  /** Null while it is fetched, and where there is no text to read. */
  form: FormView | null;
  /** Something newer was sent after this was drawn. */
  outdated: boolean;
  error: Error | null;
  readNewest: () => Promise<void>;
}

/** The version somebody has before them stays there, whatever is fetched meanwhile, until the newer one is asked for. */
export function useVersionRead(unitId: string, duty: DutyView): VersionRead {
  const { language } = useLanguage();
  const queries = useQueryClient();
  const withText = duty.form !== null;
  const query = useQuery({ ...formQuery(unitId, duty.duty, language), enabled: withText });
  const [read, setRead] = useState<{ hash: string | null; form: FormView | null } | null>(null);
  const newest = duty.joint?.hash ?? null;
  const of = (form: FormView) => ({ hash: form.submitted?.sha256 ?? null, form });
  // A text out of the cache may be long past.
  if (read === null && !withText) setRead({ hash: newest, form: null });
  if (read === null && withText && query.data && query.isFetchedAfterMount) setRead(of(query.data));
  // The same version in another language.
  const same = query.data && read && query.data.submitted?.sha256 === read.hash ? query.data : null;
  return {
    hash: read?.hash ?? null,
    form: same ?? read?.form ?? null,
    outdated: read !== null && newest !== null && read.hash !== newest,
    error: query.error,
    readNewest: async () => {
      const duties = queries.invalidateQueries({ queryKey: ['unit', unitId, 'duties'] });
      if (!withText) setRead({ hash: newest, form: null });
      else {
        const { data, isSuccess } = await query.refetch();
        if (isSuccess) setRead(of(data));
      }
      await duties;
    },
  };
}
