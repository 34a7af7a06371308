import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Fault } from './fault.tsx';

interface Props {
  children: ReactNode;
  /** Around everything: then nothing else says which part of the page is the content. */
  outermost?: true;
}

/** Nobody meets a white page: what broke is told with a number that stands in the browser's log as well. */
export class ErrorBoundary extends Component<Props, { id: string | null }> {
  override state: { id: string | null } = { id: null };

  static getDerivedStateFromError(): { id: string } {
    return { id: crypto.randomUUID().slice(0, 8) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(`fault ${this.state.id ?? ''}`, error, info.componentStack);
  }

  override render(): ReactNode {
    if (this.state.id === null) return this.props.children;
    const fault = <Fault id={this.state.id} />;
    return this.props.outermost ? <main>{fault}</main> : fault;
  }
}
