package orrery.engine.studies.epochs;

import orrery.engine.study.Description;

/** The meaning of the numbers of {@link EpochDescent}. */
final class EpochsDescription {
  private EpochsDescription() {}

  static Description make() {
    return Description.of(
            "The risk of one and the same regression falls while fast features are learnt, rises,"
                + " and falls again when slow ones are",
            "Heckel and Yilmaz 2020",
            "https://arxiv.org/abs/2007.10099")
        .measure("minimum-time", "the time at which the greatest rise of the risk begins")
        .measure("minimum", "the risk there")
        .measure("peak-time", "the time at which that rise ends")
        .measure("peak", "the risk there")
        .measure("back-time", "the time at which the risk is below the minimum again")
        .measure("end", "the risk at the last time")
        .measure("risk", "the risk along time")
        .measure("fast", "the part of the risk that is of the fast features")
        .measure("slow", "the part of the risk that is of the slow features")
        .finding(
            "minimum.time",
            "the time at which the greatest rise of the median risk begins; the end without a rise by a twentieth")
        .finding("minimum.risk", "the risk there")
        .finding("peak.time", "the time at which that rise ends")
        .finding("peak.risk", "the risk there")
        .finding("peak.ratio", "the risk of the peak by that of the minimum")
        .finding(
            "back.time", "the time at which the risk is below the minimum again; infinite if never")
        .finding("end.risk", "the risk at the last time")
        .finding("end.ratio", "that by the risk of the minimum");
  }
}
