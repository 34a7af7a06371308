#!/usr/bin/env node
// The product runs from its TypeScript sources: tsx is registered first, then everything else may be TypeScript.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('../cli/program.ts');
await main(process.argv.slice(2));
