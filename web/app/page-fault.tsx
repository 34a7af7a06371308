import type { ErrorComponentProps } from '@tanstack/react-router';
import { useState } from 'react';
import { Fault } from './fault.tsx';

/** A page that broke; the shell around it still stands. */
export function PageFault({ error }: ErrorComponentProps) {
  const [id] = useState(() => crypto.randomUUID().slice(0, 8));
  console.error(`fault ${id}`, error);
  return <Fault id={id} />;
}
