import { Module } from '@nestjs/common';
import { ContestsModule } from '../contests/contests.module.js';
import { JudgingModule } from '../judging/judging.module.js';
import { EventEvidenceService } from './event-evidence.service.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceService } from './evidence.service.js';
import { EvidenceFiles } from './evidence-files.js';
import { EvidenceRemovalService } from './evidence-removal.service.js';

/** Photos and measurement files at aspects. */
@Module({
  imports: [ContestsModule, JudgingModule],
  controllers: [EvidenceController],
  providers: [EvidenceFiles, EvidenceService, EvidenceRemovalService, EventEvidenceService],
})
export class EvidenceModule {}
