import { useParams } from '@tanstack/react-router';
import { HistoryView } from './history-view.tsx';

export function HistoryPage() {
  const { unitId } = useParams({ from: '/units/$unitId/history' });
  return <HistoryView unitId={unitId} opened={null} />;
}
