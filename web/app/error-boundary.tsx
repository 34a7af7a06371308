import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Fault } from './fault.tsx';

/** Nobody meets a white page: what broke is told with a number that stands in the browser's log as well. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { id: string | null }> {
  override state: { id: string | null } = { id: null };

  static getDerivedStateFromError(): { id: string } {
    return { id: crypto.randomUUID().slice(0, 8) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(`fault ${this.state.id ?? ''}`, error, info.componentStack);
  }

  override render(): ReactNode {
    return this.state.id === null ? this.props.children : <Fault id={this.state.id} />;
  }
}
