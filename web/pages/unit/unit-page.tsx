import { useParams } from '@tanstack/react-router';
import { UnitView } from './unit-view.tsx';

export function UnitPage() {
  const { unitId } = useParams({ from: '/units/$unitId' });
  return <UnitView unitId={unitId} />;
}
