import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from './app/error-boundary.tsx';
import { router } from './app/router.tsx';
import { client } from './data/client.ts';
import './styles/index.css';
import { Words } from './words/words.tsx';

const place = document.getElementById('app');
if (!place) throw new Error('the page has no place for the client');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Words>
        <ErrorBoundary outermost>
          <RouterProvider router={router} />
        </ErrorBoundary>
      </Words>
    </QueryClientProvider>
  </StrictMode>,
);
