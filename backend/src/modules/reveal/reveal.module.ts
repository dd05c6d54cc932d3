import { Module } from '@nestjs/common';
import { ConductModule } from '../conduct/conduct.module.js';
import { ScoreboardModule } from '../scoreboard/scoreboard.module.js';
import { RevealController } from './reveal.controller.js';
import { RevealService } from './reveal.service.js';
import { RevealViewService } from './reveal-view.service.js';

/** The reveal of frozen results; part of the HTTP application only, like the boards that it turns. */
@Module({
  imports: [ConductModule, ScoreboardModule],
  controllers: [RevealController],
  providers: [RevealService, RevealViewService],
})
export class RevealModule {}
